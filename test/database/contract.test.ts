import { bareDatabase, TEST_ENGINE } from "../databases.js";
import { contract } from "./contract.js";

describe(`the database on ${TEST_ENGINE}`, () => contract(() => bareDatabase()));
